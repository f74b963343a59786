package id.pendapa.residents.register;

import org.springframework.stereotype.Component;

/** What is written together when somebody enters the register or something happens to them. */
@Component
record ResidentTables(ResidentRows residents, CardRows cards, EventRows events) {}

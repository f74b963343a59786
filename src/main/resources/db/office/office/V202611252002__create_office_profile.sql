CREATE TABLE office_profile (
    single boolean NOT NULL DEFAULT true CONSTRAINT office_profile_pk PRIMARY KEY
        CONSTRAINT office_profile_one CHECK (single),
    kecamatan text NOT NULL,
    kecamatan_code text NOT NULL,
    city text NOT NULL,
    province text NOT NULL,
    address text NOT NULL,
    phone text NOT NULL,
    counter_hours text NOT NULL,
    number_prefix text NOT NULL CONSTRAINT office_profile_number_prefix CHECK (number_prefix ~ '^[A-Z][A-Z0-9]{1,7}$')
);

COMMENT ON TABLE office_profile IS 'Who the office is, in one row: name, territory, address, counter hours, beginning of public numbers.';

CREATE TABLE kelurahan (
    code text NOT NULL CONSTRAINT kelurahan_pk PRIMARY KEY CHECK (code ~ '^[0-9]{2}\.[0-9]{2}\.[0-9]{2}\.[0-9]{4}$'),
    name text NOT NULL
);

COMMENT ON TABLE kelurahan IS 'The kelurahan of the kecamatan with the codes of the Ministry of Home Affairs.';

// Makes and shows passkeys. The server decides; this only carries its question to the browser and the answer back.
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
const known = (keys) => (keys ?? []).map((key) => ({ ...key, id: bytes(key.id) }));
const plain = ({ id, rawId, type, response }) => {
  const parts = { transports: response.getTransports?.() };
  for (const part of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (response[part]) parts[part] = text(response[part]);
  }
  return { id, rawId: text(rawId), type, clientExtensionResults: {}, response: parts };
};
for (const place of document.querySelectorAll("[data-kunci-sandi]")) {
  const form = place.closest("form");
  const button = place.querySelector("button");
  const tell = (why) => {
    for (const line of place.querySelectorAll("[data-sebab]")) line.hidden = line.dataset.sebab !== why;
  };
  if (!window.PublicKeyCredential) {
    tell("tiada");
    continue;
  }
  const asked = JSON.parse(place.dataset.pilihan);
  asked.challenge = bytes(asked.challenge);
  const make = () =>
    navigator.credentials.create({
      publicKey: { ...asked, user: { ...asked.user, id: bytes(asked.user.id) }, excludeCredentials: known(asked.excludeCredentials) },
    });
  const show = () => navigator.credentials.get({ publicKey: { ...asked, allowCredentials: known(asked.allowCredentials) } });
  const run = async () => {
    button.disabled = true;
    tell("tunggu");
    try {
      const answer = await (place.dataset.kunciSandi === "buat" ? make() : show());
      place.querySelector("[name=jawaban]").value = JSON.stringify(plain(answer));
      form.submit();
    } catch (failure) {
      button.disabled = false;
      tell({ InvalidStateError: "sudah", SecurityError: "alamat" }[failure.name] ?? "batal");
    }
  };
  button.hidden = false;
  button.addEventListener("click", run);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
}

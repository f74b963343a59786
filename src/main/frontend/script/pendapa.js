// Improves pages a little; nothing needs it.
for (const form of document.querySelectorAll('form[data-module="sekali"]')) {
  // A second press while the first is on its way is dropped; the server would refuse it as well.
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) event.preventDefault();
    sent = true;
    setTimeout(() => (sent = false), 5000);
  });
  addEventListener("pageshow", () => (sent = false));
}
const problems = document.querySelector(".govuk-error-summary");
if (problems) {
  problems.tabIndex = -1;
  problems.focus();
  problems.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    const group = field.closest("fieldset, .govuk-form-group") ?? field;
    group.scrollIntoView();
    (field.matches("input, select, textarea") ? field : (field.querySelector("input") ?? field)).focus({ preventScroll: true });
  });
}

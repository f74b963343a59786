// Copies the fixtures that our components are compared with from the govuk-frontend package into the test resources.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const wanted = {
  button: ["default", "secondary", "warning", "link", "explicit link", "name", "value", "type", "id", "no type"],
  input: ["default", "with hint text", "with error message", "with error and hint", "with width-2 class", "with width-3 class",
    "with width-4 class", "with width-5 class", "with width-10 class", "with width-20 class", "with width-30 class",
    "with label as page heading", "with prefix", "with suffix", "with prefix and suffix", "with prefix and suffix and error",
    "with prefix and suffix and width modifier", "classes", "id", "custom type", "value", "inputmode", "with autocomplete attribute",
    "with prefix with html as text", "with suffix with html as text"],
  textarea: ["default", "with hint", "with error message", "with default value", "with custom rows", "with label as page heading",
    "id", "classes", "with hint and error message", "with autocomplete attribute", "with spellcheck disabled"],
  select: ["with hint text and error message", "hint", "error", "id", "with falsy values"],
  radios: ["default", "with hint", "inline", "with hints on items", "with fieldset and error message",
    "with very long option text", "small with long text", "small inline",
    "with hints on parent and items", "with hint and error message"],
  checkboxes: ["default", "with hint", "with legend as a page heading", "with error message", "with very long option text", "small",
    "small with long text", "small with error", "small with hint", "with error message and hint"
   ],
  "date-input": ["default", "with error message and hint", "with error on day input", "with error on month input",
    "with error on year input"],
  "file-upload": ["default", "with hint text", "with error message and hint",
    "allows multiple files", "with label as page heading"],
  "error-summary": ["default", "without links", "mixed with and without links", "error list with html as text"],
  "summary-list": ["as a summary card with a text header", "single action with anchor", "actions href"],
  tag: ["default", "grey", "green", "turquoise", "purple", "pink", "red", "orange", "yellow", "html as text"],
  "notification-banner": ["default", "with type as success", "custom title", "custom text", "html as text", "title html as text"],
  "warning-text": ["default", "multiple lines", "html as text"],
  "inset-text": ["default", "html as text"],
  details: ["default", "expanded", "html as text", "summary html as text"],
  panel: ["title with no body text", "title html as text", "body html as text"],
  table: ["default", "with head", "with head and caption", "html as text", "with firstCellIsHeader true"],
  "back-link": ["with custom text and link"],
  breadcrumbs: ["default", "with one level", "with last breadcrumb as current page", "html as text", "custom label"],
  pagination: ["with prev and next only", "with previous only", "with next only"],
};
const chosen = [];
for (const [component, names] of Object.entries(wanted)) {
  const path = join(here, "node_modules/govuk-frontend/dist/govuk/components", component, "fixtures.json");
  const { fixtures } = JSON.parse(readFileSync(path, "utf8"));
  for (const name of names) {
    const fixture = fixtures.find((candidate) => candidate.name === name);
    if (fixture) chosen.push({ component, name, options: fixture.options, html: fixture.html });
    else console.error(`no fixture "${name}" of ${component}`);
  }
}
writeFileSync(join(here, "../../test/resources/govuk-frontend/fixtures.json"), JSON.stringify(chosen, null, 1) + "\n");
console.log(`${chosen.length} fixtures`);

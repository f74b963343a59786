// Builds src/main/resources/static/aset: one style sheet and the scripts with the hash of their content in their names,
// each also as brotli and gzip, and the manifest aset.properties. "node build.mjs FOLDER" writes into another folder.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const root = process.argv[2] ?? join(here, "../resources");
const out = join(root, "static/aset");

const style = sass.compile(join(here, "style/pendapa.scss"), {
  style: "compressed",
  loadPaths: [join(here, "node_modules")],
  quietDeps: true,
  logger: sass.Logger.silent,
}).css;

// Comments and indents are all that is taken out: the scripts are small and stay readable.
const script = (name) =>
  readFileSync(join(here, "script", name), "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith("//"))
    .join("\n");

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const manifest = [];
for (const [name, text] of [
  ["pendapa.css", style],
  ["pendapa.js", script("pendapa.js")],
  ["kunci.js", script("kunci.js")],
]) {
  const bytes = Buffer.from(text.endsWith("\n") ? text : text + "\n");
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const hashed = name.replace(".", `-${hash}.`);
  const brotli = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  const gzip = gzipSync(bytes, { level: 9 });
  writeFileSync(join(out, hashed), bytes);
  writeFileSync(join(out, hashed + ".br"), brotli);
  writeFileSync(join(out, hashed + ".gz"), gzip);
  manifest.push(`${name}=/aset/${hashed}`);
  console.log(`${hashed}: ${bytes.length} bytes, br ${brotli.length}, gz ${gzip.length}`);
}
writeFileSync(join(root, "aset.properties"), manifest.join("\n") + "\n");

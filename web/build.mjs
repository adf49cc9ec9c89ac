// Builds the page's script and style into the Python package: `npm run build`. Nothing of a machine or a day goes in,
// so that the same sources and versions give the same bytes; a test compares.

import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, "..", "src", "atip_extract", "report");

const { outputFiles, metafile } = await build({
  absWorkingDir: here,
  entryPoints: { page: "src/main.tsx", style: "src/page.css" },
  outdir: "out",
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  format: "iife",
  target: ["es2022", "chrome100", "firefox105", "safari16"],
  charset: "utf8",
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none", // the licences are put in whole, below
});

/** The libraries that are in the bundle, by name. */
const names = new Set(
  Object.keys(metafile.inputs).map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]).filter(Boolean),
);

async function licenceOf(name) {
  const folder = join(here, "node_modules", name);
  const about = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} has no licence file`);
  return `${name} ${about.version} (${about.license})\n\n${(await readFile(join(folder, file), "utf8")).replaceAll("\r\n", "\n").trim()}`;
}

const licences = await Promise.all([...names].sort().map(licenceOf));
const banner = `/*!\nThis script contains the following libraries.\n\n${licences.join("\n\n----\n\n").replaceAll("*/", "* /")}\n*/\n`;

for (const file of outputFiles) {
  const isScript = file.path.endsWith(".js");
  const name = isScript ? "page.js" : "page.css";
  const text = (isScript ? banner : "") + file.text;
  if (/<\/(script|style)/i.test(text)) throw new Error(`${name} would end its own element in the page`);
  await writeFile(join(out, name), text);
  console.log(`${name}: ${Buffer.byteLength(text).toLocaleString("en")} bytes`);
}

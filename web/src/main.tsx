// Begins here: read the data, read the address, show the page.

import { effect } from "@preact/signals";
import { render } from "preact";

import { App } from "./app.tsx";
import { t } from "./i18n.ts";
import { buildModel, searchable } from "./model.ts";
import type { RawPage } from "./record.ts";
import { firstLanguage, follow, model, printing, speak, wide } from "./state.ts";

function start(): void {
  const data = document.getElementById("data")!;
  model.value = buildModel(JSON.parse(data.textContent) as RawPage);
  data.remove();
  speak(firstLanguage());
  follow(location.hash);
  effect(() => {
    document.title = model.value.title ?? t("title");
  });
  const room = matchMedia("(min-width: 1181px)");
  wide.value = room.matches;
  room.addEventListener("change", () => (wide.value = room.matches));
  addEventListener("hashchange", () => follow(location.hash));
  addEventListener("beforeprint", () => (printing.value = true));
  addEventListener("afterprint", () => (printing.value = false));
  const root = document.getElementById("app")!;
  root.textContent = "";
  render(<App />, root);
  document.documentElement.dataset["ready"] = "yes";
  prepareSearch(0);
}

const SLICE = 12;

/** Fold the texts while nothing else is to do, so that the first search is as quick as the second. */
function prepareSearch(from: number): void {
  const later = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 30));
  later(() => {
    const until = performance.now() + SLICE;
    const { releases } = model.value;
    let at = from;
    while (at < releases.length && performance.now() < until) searchable(releases[at++]!);
    if (at < releases.length) prepareSearch(at);
  });
}

start();

// The page as a whole: what stands above, the filters, and the view that is chosen.

import type { JSX } from "preact";

import { FilterBar } from "./filterbar.tsx";
import { Funding } from "./funding.tsx";
import { count, lang, number, t } from "./i18n.ts";
import { List } from "./list.tsx";
import { NetworkView } from "./network.tsx";
import { ReleaseView } from "./release.tsx";
import type { View } from "./state.ts";
import { address, model, open, speak, view, VIEWS } from "./state.ts";
import { Timeline } from "./timeline.tsx";
import { Unread } from "./unread.tsx";

export function App(): JSX.Element {
  const { title, releases, happenings, errors } = model.value;
  const now = view.value;
  const views = VIEWS.filter((name) => name !== "unread" || errors.length > 0);
  return (
    <>
      <a class="skip" href="#main" onClick={(event) => {
        event.preventDefault();
        document.getElementById("main")?.focus();
      }}>{t("skip")}</a>
      <header class="top">
        <div class="brand">
          <h1 dir="auto">{title ?? t("title")}</h1>
          <p class="muted small">{count(releases.length, "release")} · {count(happenings.length, "event")}</p>
        </div>
        <nav aria-label={t("views")}>
          <ul>
            {views.map((name) => (
              <li key={name}>
                <a href={address({ view: name })} aria-current={name === now ? "page" : undefined}>
                  {t(name)}{name === "unread" && <span class="muted"> {number(errors.length)}</span>}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="tools">
          <button type="button" onClick={() => window.print()}>{t("print")}</button>
          <button type="button" lang={lang.value === "ar" ? "en" : "ar"} id="language" onClick={() => speak(lang.value === "ar" ? "en" : "ar")}>
            {t("language")}
          </button>
        </div>
      </header>
      {now !== "unread" && <FilterBar />}
      <main id="main" tabIndex={-1} class={`${now}${open.value ? " has-open" : ""}`}>
        <Body now={now} />
      </main>
      <footer class="foot muted small">
        <p>{t("caution")}</p>
        <p>{t("madeBy")} <bdi>{model.value.version}</bdi></p>
      </footer>
    </>
  );
}

function Body({ now }: { now: View }): JSX.Element {
  switch (now) {
    case "releases":
      return (
        <>
          <List />
          <ReleaseView />
        </>
      );
    case "timeline":
      return <Timeline />;
    case "network":
      return <NetworkView />;
    case "funding":
      return <Funding />;
    case "unread":
      return <Unread />;
  }
}

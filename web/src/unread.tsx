// What could not be read: the error records.

import type { JSX } from "preact";

import { t } from "./i18n.ts";
import { model } from "./state.ts";

export function Unread(): JSX.Element {
  return (
    <section class="view">
      <h2>{t("unread")}</h2>
      <p class="lead">{t("unreadLead")}</p>
      <div class="scroll" tabIndex={0} role="group" aria-label={t("unread")}>
        <table>
          <thead>
            <tr><th scope="col">{t("source")}</th><th scope="col">{t("problem")}</th><th scope="col">{t("code")}</th></tr>
          </thead>
          <tbody>
            {model.value.errors.map((record, n) => (
              <tr key={n}>
                <td><bdi class="path">{record.release.source}</bdi></td>
                <td><bdi lang="en">{record.error.message}</bdi></td>
                <td><code>{record.error.code}</code></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

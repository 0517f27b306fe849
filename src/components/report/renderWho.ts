import type { Settings } from "../../settings.ts";
import { fill } from "../../text/text.ts";
import type { Edition } from "../kit/edition.ts";
import { type Html, html } from "../kit/html.ts";
import { fillReportAddress } from "./fillReportAddress.ts";

/** Whom a site names: who answers for it, and where reports go. */
export interface Named {
  readonly contact: Settings["site"]["contact"];
  readonly reportUrl: Settings["reportUrl"];
}

/** Who answers, and where reports go; where a site names nobody, how to report through its repository. */
export function renderWho({ language, ui }: Edition, { contact, reportUrl }: Named): Html {
  const t = ui.report;
  if (!contact && !reportUrl) return html`${t.nobody.map((text) => html`<p>${text}</p>`)}`;
  const who = contact
    ? html`<p>${t.named}<a class="target" href="${contact.address}">${contact.name[language]}</a></p>`
    : html`<p>${t.unnamed}</p>`;
  if (!reportUrl) return html`${who}<p>${t.byContact}</p>`;
  // Without scripts the address says nothing of the place: the report does.
  const address = fillReportAddress(reportUrl, { place: "", page: "" });
  const shown = fill(ui.marks.brackets, { text: nameAddress(new URL(address)) });
  return html`${who}<p><a id="send-report" class="target" href="${address}" data-template="${reportUrl}" rel="nofollow">${t.send}</a>${shown}</p>`;
}

/** Where an address leads to, in short: a host, or a mailbox. */
const nameAddress = ({ protocol, host, pathname }: URL): string =>
  protocol === "mailto:" ? decodeURIComponent(pathname) : host;

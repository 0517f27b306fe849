import { type Asked, readAsked } from "../asked.ts";
import { fillReportAddress } from "../fillReportAddress.ts";

/** Shows the place that the page is asked about, with a text to copy, and has the way to send reports name the place, too. */
const about = document.querySelector<HTMLElement>("#about-place");
const asked = about && readAsked(location.search, new URL(about.dataset["home"] ?? "", location.href).href);
if (about && asked) show(about, asked);

function show(about: HTMLElement, asked: Asked): void {
  const link = about.querySelector("a");
  if (link) {
    link.href = asked.page;
    link.textContent = asked.page;
  }
  const text = about.querySelector("textarea");
  if (text) text.value = text.value.replace("{place}", asked.place).replace("{page}", asked.page);
  const send = document.querySelector<HTMLAnchorElement>("#send-report");
  const template = send?.dataset["template"];
  if (send && template) send.href = fillReportAddress(template, asked);
  about.hidden = false;
}

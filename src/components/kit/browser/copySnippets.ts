/** Buttons that copy the text beside them; where a browser does not allow it, the text is selected for the reader's own keys. */
for (const snippet of document.querySelectorAll<HTMLElement>(".snippet")) {
  const text = snippet.querySelector("textarea");
  const button = snippet.querySelector("button");
  const status = snippet.querySelector<HTMLElement>("[role=status]");
  if (!text || !button || !status) continue;
  const say = (words: string | undefined): void => {
    status.textContent = words ?? "";
  };
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.value);
      say(status.dataset["copied"]);
    } catch {
      text.focus();
      text.select();
      say(status.dataset["failed"]);
    }
  });
  delete button.dataset["waiting"];
}

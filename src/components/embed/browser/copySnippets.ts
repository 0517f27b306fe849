/** Buttons that copy the code beside them; where a browser does not allow it, the code is selected for the reader's own keys. */
for (const snippet of document.querySelectorAll<HTMLElement>(".snippet")) {
  const code = snippet.querySelector("textarea");
  const button = snippet.querySelector("button");
  const status = snippet.querySelector<HTMLElement>("[role=status]");
  if (!code || !button || !status) continue;
  const say = (text: string | undefined): void => {
    status.textContent = text ?? "";
  };
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.value);
      say(status.dataset["copied"]);
    } catch {
      code.focus();
      code.select();
      say(status.dataset["failed"]);
    }
  });
  delete button.dataset["waiting"];
}

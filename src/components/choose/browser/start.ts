/** Lists what a chart can draw when its reader opens the list: until then nothing is loaded. */
for (const place of document.querySelectorAll<HTMLDetailsElement>(".chart-choose")) {
  place.addEventListener(
    "toggle",
    async () => {
      const { listChoices } = await import("./choose.ts");
      await listChoices(place);
    },
    { once: true },
  );
  delete place.dataset["waiting"];
}

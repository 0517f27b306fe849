/** Buttons that save a chart: what makes the files is loaded when one is pressed. */
for (const place of document.querySelectorAll<HTMLElement>(".chart-take")) {
  for (const button of place.querySelectorAll<HTMLButtonElement>("[data-take]"))
    button.addEventListener("click", async () => {
      const { takeAway } = await import("./takeAway.ts");
      takeAway(place, button.dataset["take"] === "svg" ? "svg" : "csv");
    });
  delete place.dataset["waiting"];
}

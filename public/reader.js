// The reader's choices as attributes of the page, before anything is shown (src/components/browser/reader/ does the rest).
{
  const root = document.documentElement;
  root.dataset.scripted = "";
  try {
    const kept = JSON.parse(localStorage.getItem("mingzhang-reader") ?? "{}");
    for (const name of ["unit", "text", "contrast"])
      if (typeof kept[name] === "string") root.dataset[name] = kept[name];
  } catch {
    // A browser that keeps nothing for us: everything as printed.
  }
}

// Stands for each script of a page in a preview. Where a server gives the page, the script is started; browsers give a page that was opened
// as a file neither modules nor data: there the page is as it is without scripts, with what it says to those who have none.
{
  const { src, type } = document.currentScript.dataset;
  const whenRead = (work) => addEventListener("DOMContentLoaded", work, { once: true });
  if (location.protocol === "file:")
    whenRead(() => {
      for (const note of document.querySelectorAll("noscript")) note.outerHTML = note.textContent;
    });
  else if (type === "module") whenRead(() => import(new URL(src, document.baseURI)));
  else document.head.append(Object.assign(document.createElement("script"), { src, async: false }));
}

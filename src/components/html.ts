const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** An id that HTML and CSS take without escaping, from one whose parts are joined by dots. */
export function makeAnchor(kind: string, id: string): string {
  return `${kind}-${id.replaceAll(".", "--")}`;
}

/** Text as HTML, safe in elements and in quoted attributes. Every cell is hostile until it went through here. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

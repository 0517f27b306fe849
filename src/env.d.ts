declare namespace App {
  interface Locals extends Readonly<import("./components/edition.ts").Edition>, Readonly<import("./site.ts").Site> {}
}

declare namespace App {
  interface Locals
    extends Readonly<import("./components/kit/edition.ts").Edition>,
      Readonly<import("./site.ts").Site> {}
}

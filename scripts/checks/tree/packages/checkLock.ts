/** What `package-lock.json` says of a package. */
interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string | readonly { readonly type: string }[];
  readonly hasInstallScript?: boolean;
}

export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Licences, and packages with install scripts, that we accept, each with the reason. */
export interface Allowed {
  readonly licences: Readonly<Record<string, string>>;
  readonly installScripts: Readonly<Record<string, string>>;
}

/**
 * What is wrong with the packages of a lock file: all of them have a hash, a licence that we accept and no address of a registry; what would
 * run at installation (`.npmrc` forbids it) is known and not needed; ours are pinned to one version; no reason stands for nothing.
 */
export function checkLock({ packages }: Lock, manifest: Manifest, allowed: Allowed): string[] {
  const locked = Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([path, entry]) => ({
      ...entry,
      name: path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
      licence: nameLicence(entry),
    }));
  const scripted = locked.filter(({ hasInstallScript }) => hasInstallScript);
  const own = Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
    ...manifest.optionalDependencies,
  });
  return [
    ...locked.filter(({ integrity }) => !integrity).map(({ name }) => `${name} has no hash`),
    ...locked
      .filter(({ resolved }) => resolved)
      .map(({ name, resolved }) => `${name} names where it was taken from: ${resolved}`),
    ...locked
      .filter(({ licence }) => !Object.hasOwn(allowed.licences, licence))
      .map(({ name, licence }) => `${name} has the licence ${licence || "of nobody knows"}`),
    ...scripted
      .filter(({ name }) => !Object.hasOwn(allowed.installScripts, name))
      .map(({ name }) => `${name} runs a script when it is installed`),
    ...own
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${name} is not pinned to one version: ${version}`),
    ...Object.keys(allowed.licences)
      .filter((licence) => !locked.some((entry) => entry.licence === licence))
      .map((licence) => `No package has the licence ${licence}`),
    ...Object.keys(allowed.installScripts)
      .filter((name) => !scripted.some((entry) => entry.name === name))
      .map((name) => `${name} has no install script`),
  ];
}

/** A licence as npm writes it; packages of old name several, each with its text. */
function nameLicence({ license = "" }: LockedPackage): string {
  return typeof license === "string" ? license : `[${license.map(({ type }) => type).join(", ")}]`;
}

import { ALWAYS, FRAME, HASHED, type Headers, OPEN, PAGE, TYPES } from "./hostHeaders.ts";

/** Types whose files are text and become a fifth when compressed; HTML always is. What is read in ranges (Parquet, SQLite) is sent as it is. */
const COMPRESSED = [
  "text/css",
  "text/csv",
  "text/javascript",
  "application/javascript",
  "text/markdown",
  "text/plain",
  "text/xml",
  "application/json",
  "application/ld+json",
  "image/svg+xml",
];
const SCOPE = "bureaus/[^/]+/[^/]+/(units/[^/]+/)?";

/** What nginx sends by the address: of the patterns of a variable the first that fits counts. None begins at the root, so that any base path may stand before it. */
const BY_ADDRESS: readonly {
  readonly header: string;
  readonly variable: string;
  readonly otherwise: string;
  readonly patterns: readonly (readonly [string, string])[];
}[] = [
  {
    header: "Content-Security-Policy",
    variable: "policy",
    otherwise: "",
    patterns: [
      [`/${SCOPE}embed/[^/]+/`, said(FRAME)],
      ["/data/dossier(\\.en)?\\.html$", ""],
      ["(/|\\.html)$", said(PAGE)],
    ],
  },
  {
    header: "Access-Control-Allow-Origin",
    variable: "open",
    otherwise: "",
    patterns: [
      ["/data/.*[^/]$", said(OPEN)],
      ["/feed\\.(json|xml)$", said(OPEN)],
    ],
  },
  {
    header: "Cache-Control",
    variable: "cache",
    // Kept by readers, and asked for again each time: unchanged, it is not sent twice, and a corrected figure is never an old one.
    otherwise: "no-cache",
    patterns: [["/_astro/", said(HASHED)]],
  },
];

function said(headers: Headers): string {
  return Object.values(headers).join();
}

/** The configuration of nginx for a site, which the documentation has. */
export function writeNginx(): string {
  const maps = BY_ADDRESS.map(
    ({ variable, otherwise, patterns }) => `map $uri $mingzhang_${variable} {
    default "${otherwise}";
${patterns.map(([pattern, value]) => `    "~${pattern}" "${value}";`).join("\n")}
}`,
  );
  const sent = [
    ...BY_ADDRESS.map(({ header, variable }) => [header, `$mingzhang_${variable}`] as const),
    ...Object.entries(ALWAYS).map(([name, value]) => [name, `"${value}"`] as const),
  ];
  return `# nginx for a site that this generator built. Written by scripts/hosts/nginx.ts, which the tests run: change it there.
# Put it into http { }, such as /etc/nginx/conf.d/. Yours to change: listen, server_name, root and the base path.
${maps.join("\n")}
server {
    listen 80;
    server_name _;
    # The built site. With a base path, the site is in the folder of that name below root: /srv/mingzhang/budget for /budget.
    root /srv/mingzhang;
    set $mingzhang_base "";
    # One page in both languages.
    error_page 404 $mingzhang_base/404.html;
    # Addresses of folders end with a slash; behind a proxy nginx does not know the name and port that readers see.
    absolute_redirect off;
    server_tokens off;
    # Marks of the build and of other hosts are no pages.
    location ~ "/(_headers|\\.mingzhang-site|\\.nojekyll)$" { return 404; }

    include mime.types;
    types {
${Object.entries(TYPES)
  .map(([extension, type]) => `        ${type} ${extension};`)
  .join("\n")}
    }
    charset utf-8;
    charset_types ${COMPRESSED.join(" ")};

    gzip on;
    gzip_vary on;
    gzip_proxied any;
    gzip_min_length 1024;
    gzip_types ${COMPRESSED.join(" ")};

${sent.map(([name, value]) => `    add_header ${name} ${value} always;`).join("\n")}
}
`;
}

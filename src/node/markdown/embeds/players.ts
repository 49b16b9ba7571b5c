/** A player on another site that can be embedded in a frame. */
export interface Player {
  provider: "YouTube" | "Vimeo" | "Google Maps" | "CodePen" | "GitHub Gist";
  /** URL of the page, for readers without scripts. */
  page: string;
  /** URL of the frame. */
  frame: string;
  /** Aspect ratio, width to height; 16:9 by default. */
  ratio?: Ratio;
}

export type Ratio = "4-3" | "1-1" | "9-16";

/** Origins and URL prefixes that the content security policy allows in frames (`frame-src`). */
export const FRAMES = [
  "https://www.youtube-nocookie.com/embed/",
  "https://player.vimeo.com/video/",
  "https://www.google.com/maps/",
  "https://codepen.io",
  "https://gist.github.com",
];

/** Returns the player of a shared URL or of a frame's URL; `undefined` if a component of the URL is invalid or unsupported. */
export function playerOf(href: string): Player | undefined {
  if (!URL.canParse(href, NOWHERE)) return undefined;
  const url = new URL(href, NOWHERE);
  if (!/^https?:$/.test(url.protocol) || url.username || url.port) return undefined;
  const host = url.hostname.replace(/^(?:www|m|music|maps)\./, "");
  return PROVIDERS.get(GOOGLE.test(host) ? "google" : host)?.(url);
}

/** Base for URLs such as `//host/path` and `/path`. */
const NOWHERE = "https://none.invalid";

const GOOGLE = /^google\.(?:com?\.)?[a-z]{2,3}$/;

const PROVIDERS = new Map<string, (url: URL) => Player | undefined>([
  ["youtube.com", youtube],
  ["youtube-nocookie.com", youtube],
  ["youtu.be", youtube],
  ["vimeo.com", vimeo],
  ["player.vimeo.com", vimeo],
  ["google", maps],
  ["codepen.io", codepen],
  ["gist.github.com", gist],
]);

/** https://developers.google.com/youtube/player_parameters */
function youtube({ hostname, pathname, searchParams }: URL): Player | undefined {
  const [, kind = "", last = ""] =
    (hostname === "youtu.be"
      ? /^\/()([\w-]+)\/?$/
      : /^\/(watch|playlist|embed|v|shorts|live)(?:\/([\w-]+))?\/?$/
    ).exec(pathname) ?? [];
  const id = valid(/^[\w-]{11}$/, kind === "watch" ? searchParams.get("v") : last);
  const list = valid(/^[\w-]{10,64}$/, searchParams.get("list"));
  if ((!id || id === "videoseries") && !list) return undefined;
  const start = secondsOf(searchParams.get("t") ?? searchParams.get("start"));
  const video = id === "videoseries" ? undefined : id;
  return {
    provider: "YouTube",
    page: withQuery(`https://www.youtube.com/${video ? "watch" : "playlist"}`, {
      v: video,
      list,
      t: start && `${start}s`,
    }),
    frame: withQuery(`https://www.youtube-nocookie.com/embed/${video ?? "videoseries"}`, {
      list,
      start,
      autoplay: "1",
    }),
    ...(kind === "shorts" && { ratio: "9-16" }),
  };
}

function vimeo({ pathname, searchParams, hash }: URL): Player | undefined {
  const [, id, key] =
    /^\/(?:video\/|channels\/\w+\/)?(\d{5,12})(?:\/([\da-f]{6,20}))?\/?$/.exec(pathname) ?? [];
  if (!id) return undefined;
  // The key of an unlisted video.
  const h = key ?? valid(/^[\da-f]{6,20}$/, searchParams.get("h"));
  const start = secondsOf(/^#t=(\w+)$/.exec(hash)?.[1]);
  const at = start ? `#t=${start}s` : "";
  return {
    provider: "Vimeo",
    page: `https://vimeo.com/${id}${h ? `/${h}` : ""}${at}`,
    frame: withQuery(`https://player.vimeo.com/video/${id}`, { h, dnt: "1", autoplay: "1" }) + at,
  };
}

/** Returns the player of a location (`pb` contains its name and coordinates) or of a user's custom map (`mid`). */
function maps({ pathname, searchParams }: URL): Player | undefined {
  const mid = pathname === "/maps/d/embed" && valid(/^[\w-]{10,80}$/, searchParams.get("mid"));
  const pb =
    pathname === "/maps/embed" &&
    valid(/^!\d+m[^<>"'`\\\s]{1,2000}$/, searchParams.get("pb")?.replaceAll(" ", "+"));
  const [, east, north] = /!2d(-?[\d.]+)!3d(-?[\d.]+)/.exec(pb || "") ?? [];
  const name = /!1s0x[^!]*!2s([^!]+)/.exec(pb || "")?.[1]?.replaceAll("+", " ");
  if (mid)
    return {
      provider: "Google Maps",
      page: withQuery("https://www.google.com/maps/d/viewer", { mid }),
      frame: withQuery("https://www.google.com/maps/d/embed", { mid }),
      ratio: "4-3",
    };
  if (!pb) return undefined;
  const query = name ?? (north && `${north},${east}`);
  return {
    provider: "Google Maps",
    page: query
      ? withQuery("https://www.google.com/maps/search/", { api: "1", query })
      : "https://www.google.com/maps",
    frame: withQuery("https://www.google.com/maps/embed", { pb }),
    ratio: "4-3",
  };
}

function codepen({ pathname, searchParams }: URL): Player | undefined {
  const [, user, id] =
    /^\/((?:team\/)?[\w-]{1,40})\/(?:pen|embed|embed\/preview|full|details)\/([A-Za-z\d]{4,64})\/?$/.exec(
      pathname,
    ) ?? [];
  if (!user || !id) return undefined;
  const tab = valid(/^[a-z]+(?:,[a-z]+)?$/, searchParams.get("default-tab")) ?? "result";
  return {
    provider: "CodePen",
    page: `https://codepen.io/${user}/pen/${id}`,
    frame: withQuery(`https://codepen.io/${user}/embed/${id}`, { "default-tab": tab }),
    ratio: "4-3",
  };
}

/** GitHub's embed script has the suffix `.js`, the page for frames `.pibb`. */
function gist({ pathname, searchParams }: URL): Player | undefined {
  const [, path] = /^\/((?:[A-Za-z\d-]{1,40}\/)?[\da-f]{5,40})(?:\.js|\.pibb)?\/?$/.exec(pathname) ?? [];
  if (!path) return undefined;
  const file = valid(/^[^<>"'`\\/]{1,200}$/, searchParams.get("file"));
  const page = `https://gist.github.com/${path}`;
  return { provider: "GitHub Gist", page, frame: withQuery(`${page}.pibb`, { file }) };
}

function valid(form: RegExp, value: string | null | undefined): string | undefined {
  return value && form.test(value) ? value : undefined;
}

/** Converts `90`, `90s` and `1h2m3s` to seconds. */
function secondsOf(written: string | null | undefined): string | undefined {
  const [, hours, minutes, seconds] =
    /^(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(written ?? "") ?? [];
  const sum = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return sum > 0 ? String(sum) : undefined;
}

function withQuery(href: string, query: Record<string, string | undefined>): string {
  const entries = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return entries.length > 0 ? `${href}?${new URLSearchParams(entries)}` : href;
}

import { momentOf } from "../../content/startOfDay.ts";

/** A date as the clocks of the author's machine show it, which is what Hexo writes in addresses. */
export interface HexoDate {
  /** `YYYY-MM-DD`. */
  day: string;
  /** `HH:mm:ss`. */
  time: string;
  /** Seconds since 1970. */
  unix: number;
}

/** Matches dates and times of YAML: https://yaml.org/type/timestamp.html */
const TIMESTAMP =
  /^\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?(?:[ \t]*(?:Z|[-+]\d\d?(?::?\d\d)?))?$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const ZONE = /(?:Z|GMT|UTC|[-+]\d\d:?\d\d)\)?$/i;

/**
 * Reads a date in front matter as Hexo does. Hexo takes the day and time in UTC of a date with a time zone as those of the address, so
 * `2025-01-22T03:00:00+09:00` is at `/2025/01/21/`. Assumes that the site was built on a machine in its time zone.
 *
 * Sources: https://github.com/hexojs/hexo-front-matter/blob/v4.2.1/lib/front_matter.ts and
 * https://github.com/hexojs/hexo/blob/v8.1.2/lib/plugins/processor/common.ts
 * @param timeZone IANA name.
 * @returns `undefined` if the text is not a date.
 */
export function readHexoDate(text: string, timeZone: string): HexoDate | undefined {
  if (DAY.test(text) || TIMESTAMP.test(text)) return dateOfClocks(Date.parse(isoOf(text)), timeZone);
  if (ZONE.test(text)) return dateOfMoment(Date.parse(text), timeZone);
  return dateOfClocks(Date.parse(`${text} UTC`), timeZone);
}

/** Returns the date at a moment in milliseconds since 1970. */
export function dateOfMoment(moment: number, timeZone: string): HexoDate | undefined {
  if (Number.isNaN(moment)) return undefined;
  const parts = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "medium",
  }).format(moment);
  const [day = "", time = ""] = parts.split(" ");
  return { day, time, unix: Math.floor(moment / 1000) };
}

/** Returns the date at which clocks show the same as those in UTC at a moment. */
function dateOfClocks(inUtc: number, timeZone: string): HexoDate | undefined {
  if (Number.isNaN(inUtc)) return undefined;
  const [day = "", time = ""] = new Date(inUtc).toISOString().slice(0, 19).split("T");
  return { day, time, unix: Math.floor(momentOf(day, time, timeZone).getTime() / 1000) };
}

/** Converts a YAML date to the form that every engine parses in the same way; without a time zone, to UTC. */
function isoOf(text: string): string {
  if (DAY.test(text)) return text;
  const [, year, month = "", day = "", hour = "", rest = "", sign, hours = "", minutes = "00"] =
    /^(\d{4})-(\d+)-(\d+)[Tt \t]+(\d+)(:\d\d:\d\d)(?:\.\d*)?[ \t]*(?:Z|([-+])(\d\d?):?(\d\d)?)?$/.exec(
      text,
    ) ?? [];
  const pad = (part: string) => part.padStart(2, "0");
  const zone = sign ? `${sign}${pad(hours)}:${minutes}` : "Z";
  return `${year}-${pad(month)}-${pad(day)}T${pad(hour)}${rest}${zone}`;
}

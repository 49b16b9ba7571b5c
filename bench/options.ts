/** Options of `npm run bench`. */
export interface Options {
  /** Names of suites; empty for all. */
  suites: string[];
  /** Overrides the suites' numbers of posts. */
  posts: number[] | undefined;
  /** Overrides the suites' numbers of runs. */
  runs: number | undefined;
  /** Whether only the report is written and nothing is measured. */
  reportOnly: boolean;
}

/**
 * Reads `build open --posts 1000,5000 --runs 3`.
 * @returns The options, or a message about an unknown option or suite or an invalid number.
 */
export function readOptions(
  args: readonly string[],
  suites: ReadonlyMap<string, { takesPosts: boolean }>,
): Options | string {
  const options: Options = { suites: [], posts: undefined, runs: undefined, reportOnly: false };
  const words = args.flatMap((word) => (word.startsWith("--") ? word.split("=", 2) : [word]));
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as string;
    if (word === "--posts" || word === "--runs") {
      const said = words[++index];
      const numbers = said?.split(",").map(Number) ?? [];
      const isCount = (number: number) => Number.isInteger(number) && number > 0;
      if (word === "--posts" && numbers.length > 0 && numbers.every(isCount)) options.posts = numbers;
      else if (word === "--runs" && numbers.length === 1 && numbers.every(isCount)) options.runs = numbers[0];
      else return `${word}: found ${quote(said)}, expected ${EXPECTED[word]}.`;
    } else if (word === "--report") options.reportOnly = true;
    else if (suites.has(word)) options.suites.push(word);
    else if (word.startsWith("-"))
      return `${word} is no option; there are --posts 1000,5000, --runs 3 and --report.`;
    else return `No suite is called ${word}; there are ${[...suites.keys()].join(", ")}.`;
  }
  const deaf = options.suites.filter((name) => !suites.get(name)?.takesPosts);
  if (options.posts && (deaf.length > 0 || options.suites.length === 0)) {
    const hearing = [...suites].flatMap(([name, { takesPosts }]) => (takesPosts ? [name] : []));
    return `--posts is for ${hearing.join(", ")}; name the suites that are meant${deaf.length > 0 ? `, without ${deaf.join(", ")}` : ""}.`;
  }
  return options;
}

const EXPECTED = { "--posts": "numbers of posts, such as `1000,5000`", "--runs": "how often, such as `3`" };

function quote(said: string | undefined): string {
  return said === undefined ? "nothing" : `\`${said}\``;
}

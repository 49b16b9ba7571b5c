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
      const value = words[++index];
      const numbers = value?.split(",").map(Number) ?? [];
      const isCount = (number: number) => Number.isInteger(number) && number > 0;
      if (word === "--posts" && numbers.length > 0 && numbers.every(isCount)) options.posts = numbers;
      else if (word === "--runs" && numbers.length === 1 && numbers.every(isCount)) options.runs = numbers[0];
      else return `${word}: found ${quote(value)}, expected ${EXPECTED[word]}.`;
    } else if (word === "--report") options.reportOnly = true;
    else if (suites.has(word)) options.suites.push(word);
    else if (word.startsWith("-"))
      return `${word} is no option; there are --posts 1000,5000, --runs 3 and --report.`;
    else return `No suite is called ${word}; there are ${[...suites.keys()].join(", ")}.`;
  }
  const withoutPosts = options.suites.filter((name) => !suites.get(name)?.takesPosts);
  if (options.posts && (withoutPosts.length > 0 || options.suites.length === 0)) {
    const takingPosts = [...suites].flatMap(([name, { takesPosts }]) => (takesPosts ? [name] : []));
    return `--posts is for ${takingPosts.join(", ")}; name the suites that are meant${withoutPosts.length > 0 ? `, without ${withoutPosts.join(", ")}` : ""}.`;
  }
  return options;
}

const EXPECTED = { "--posts": "numbers of posts, such as `1000,5000`", "--runs": "how often, such as `3`" };

function quote(value: string | undefined): string {
  return value === undefined ? "nothing" : `\`${value}\``;
}

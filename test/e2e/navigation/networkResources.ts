import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "../../support/browser/page.ts";

/** A file that the app fetches when a reader does something. */
interface Resource {
  /** Matches the path of the file. */
  file: RegExp;
  /** Returns other content of the same media type. */
  other(): Promise<string>;
}

/** A file that is required to open a page from another page. */
export interface PageResource extends Resource {
  /** Path of the page from which the other page is opened. */
  from: string;
  /** Opens the page that requires the file. */
  open(page: Page): Promise<unknown>;
  /** Waits until the page is shown. */
  shown(page: Page): Promise<unknown>;
  isCode?: true;
}

/** Code and styles that are fetched when a reader opens a dialog or panel. */
export interface CodeResource extends Resource {
  open(page: Page): Promise<unknown>;
  shown(page: Page): Promise<unknown>;
  /** Whether the dialog or panel also exists as an HTML page. */
  hasPage: boolean;
}

export interface SearchResource extends Resource {
  /** Whether a search finds titles while the request for the file is stalled. */
  isFoundWithout: boolean;
}

const OTHER_CODE = "export const other = 1;";

export const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();

/** Follows a link by a scripted click, because a mouse click would first scroll to the link. */
const follow = (page: Page, name: string) =>
  page
    .getByRole("main")
    .getByRole("link", { name, exact: true })
    .evaluate((link) => link.click());

const openPost = (page: Page) => follow(page, "The moon jar");
const isPostShown = async (page: Page) => {
  await heading(page, "The moon jar");
  await page.getByText("A jar without a title").waitFor();
};

/** Returns the files whose requests fail in the bad-network tests. `folder` is the output folder of the site. */
export function networkResources(folder: string) {
  const read = (path: string) => readFile(join(folder, path), "utf8");

  async function readHashed(inside: string, start: string): Promise<string> {
    const files = await readdir(join(folder, inside));
    const file = files.find((each) => each.startsWith(start) && /\.js(?:on)?$/.test(each));
    return read(join(inside, file ?? ""));
  }

  const pages: Record<string, PageResource> = {
    "the manifest": {
      file: /manifest\.metadata/,
      from: "",
      open: openPost,
      shown: isPostShown,
      // The manifest of another build, with other hashes of bodies.
      other: async () =>
        (await read("manifest.metadata.json")).replace(/"hash":\[[^\]]*/, (hashes) =>
          hashes.replace(/"[0-9a-f]{8}"/g, '"00000000"'),
        ),
    },
    "a body": {
      file: /moon-jar\/body\./,
      from: "",
      open: openPost,
      shown: isPostShown,
      other: () => readHashed("posts/the-long-road", "body."),
    },
    "the code of a list": {
      file: /assets\/List\./,
      from: "posts/moon-jar/",
      open: (page) => follow(page, "목록"),
      shown: (page) => heading(page, "시험 마루"),
      other: async () => OTHER_CODE,
      isCode: true,
    },
  };

  const search: Record<string, SearchResource> = {
    index: {
      file: /search\/index\./,
      other: () => readHashed("search", "texts-0"),
      isFoundWithout: false,
    },
    texts: {
      file: /search\/texts-0\./,
      other: () => readHashed("search", "index"),
      isFoundWithout: true,
    },
  };

  const code: Record<string, CodeResource> = {
    "the search": {
      file: /assets\/Search\./,
      other: async () => OTHER_CODE,
      open: (page) => page.locator("[data-search]").evaluate((link) => link.click()),
      shown: (page) => page.getByRole("combobox").waitFor(),
      hasPage: true,
    },
    "the reading preferences": {
      file: /assets\/runAction\./,
      other: async () => OTHER_CODE,
      open: (page) => page.locator("[data-reading]").evaluate((button) => button.click()),
      shown: (page) => page.getByRole("radio").first().waitFor(),
      hasPage: false,
    },
  };

  return { pages, search, code };
}

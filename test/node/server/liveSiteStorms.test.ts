import { symlink } from "node:fs/promises";
import { expect, test } from "vitest";
import {
  createLiveContent,
  names,
  plain,
  post,
  square,
  type Step,
  type WatchEvent,
} from "../../support/build/liveContent.ts";
import { nextTurn } from "../../support/runner/heldCalls.ts";

const { pathOf, write, remove, move, save, rebuilt, openHeld } = createLiveContent();

const each = <Item>(items: readonly Item[], change: (item: Item, index: number) => Promise<WatchEvent[]>) =>
  items.map(
    (item, index): Step =>
      () =>
        change(item, index),
  );

const storms: [name: string, waves: () => Step[][]][] = [
  [
    "saves of the same post and of others",
    () => [
      each(names, async (path, index) => save(path, post(index, "First."))()),
      [save("posts/many/post-3.md", post(3, "Second.")), save("posts/many/post-3.md", post(3, "Third."))],
      [save("posts/many/post-3.md", post(3, "Fourth."))],
    ],
  ],
  [
    "deletions of many posts",
    () => {
      const drop = async (path: string): Promise<WatchEvent[]> => {
        await remove(path);
        return [["unlink", path]];
      };
      return [each(names.slice(0, 4), drop), each(names.slice(4, 8), drop), each(names.slice(8, 11), drop)];
    },
  ],
  [
    "renames, among them one of case alone and one from NFC to NFD",
    () => [
      each(names.slice(0, 9), async (path, index) => {
        await move(path, `posts/many/renamed-${index}.md`);
        return [
          ["unlink", path],
          ["add", `posts/many/renamed-${index}.md`],
        ];
      }),
      [
        async () => {
          await move("posts/many/post-10.md", "posts/many/Post-10.md");
          return [["unlink", "posts/many/post-10.md"], ["add", "posts/many/Post-10.md"]]; // prettier-ignore
        },
        async () => {
          await write("posts/한글.md", "글.\n");
          await move("posts/한글.md", `posts/${"한글".normalize("NFD")}.md`);
          return [["add", `posts/${"한글".normalize("NFD")}.md`]];
        },
      ],
    ],
  ],
  [
    "folders that are moved and removed, reported as folders alone",
    () => [
      [
        async () => {
          await move("posts/jar", "posts/vase");
          return [["unlinkDir", "posts/jar"]];
        },
        async () => {
          await remove("posts/many");
          return [["unlinkDir", "posts/many"]];
        },
      ],
      [
        async () => {
          await move("pages", "about");
          await move("about", "pages");
          return [["unlinkDir", "pages"]];
        },
      ],
    ],
  ],
  [
    "changes of site.yaml",
    () => [
      [save("site.yaml", "title: One\npermalink: /{yyyy}/{slug}/\n")],
      [save("site.yaml", "title: [\n"), save("site.yaml", "title: Two\npermalink: /notes/{slug}/\n")],
      [
        async () => {
          await remove("site.yaml");
          return [["unlink", "site.yaml"]];
        },
        save("site.yaml", "title: Three\nposts: posts/jar\n"),
      ],
    ],
  ],
  [
    "an image that is replaced, removed and put back while posts compile",
    () => [
      [save("posts/jar/jar.svg", square("green"))],
      [
        async () => {
          await remove("posts/jar/jar.svg");
          return [["unlink", "posts/jar/jar.svg"]];
        },
      ],
      [save("posts/jar/jar.svg", square("blue"))],
    ],
  ],
  [
    "saves by a temporary file that is renamed over the post",
    () => [
      each([1, 2, 3], async (number) => {
        await write("posts/jar/index.md~", `---\ndate: 2024-11-3${number}\n---\n# Jar ${number}\n`);
        await move("posts/jar/index.md~", "posts/jar/index.md");
        return [
          ["add", "posts/jar/index.md~"],
          ["unlink", "posts/jar/index.md~"],
          ["change", "posts/jar/index.md"],
        ];
      }),
      [save("posts/jar/index.md", "---\ndate: 2024-11-30\n---\n# Jar again\n")],
    ],
  ],
  [
    "a post that is removed and comes back with an error",
    () => [
      [
        async () => {
          await remove("posts/many/post-3.md");
          return [["unlink", "posts/many/post-3.md"]];
        },
      ],
      [save("posts/many/post-3.md", "---\ndate: 2025-02-31\n---\n# Broken\n")],
    ],
  ],
  [
    "a post that becomes a symbolic link, which is not followed",
    () => [
      [
        async () => {
          await move("posts/many/post-4.md", "kept.md");
          await symlink(pathOf("kept.md"), pathOf("posts/many/post-4.md"));
          return [["change", "posts/many/post-4.md"]];
        },
      ],
      [save("posts/many/post-5.md", post(5, "Saved."))],
    ],
  ],
];

test.each(storms)("after %s during compilations, the site equals a new build", async (_, waves) => {
  const { opening, release, emit, isHeld, held, counts, errors } = await openHeld();
  await isHeld();
  const steps = waves();
  for (const [index, wave] of steps.entries()) {
    for (const step of wave) {
      emit(await step());
      await nextTurn();
    }
    // The running compilation has read files that are now outdated; releasing it starts the next one.
    held.shift()?.resolve();
    if (index < steps.length - 1) await isHeld();
  }
  const live = await release(opening);
  await release(live.update());
  expect(plain(live.current())).toBe(await rebuilt());
  expect(errors).toEqual([]);
  expect(counts.most).toBe(1);
  // Upper bound: one compilation per step, the first one, and those requested at the end.
  expect(counts.compilations).toBeLessThanOrEqual(steps.length + 3);
});

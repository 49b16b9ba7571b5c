import { expect, test } from "vitest";
import { loadList, MANY_POSTS } from "../../../src/client/list/loadList.ts";
import { createFilter } from "../../../src/shared/listing/filter.ts";
import type { Library } from "../../../src/shared/listing/library.ts";
import { paths } from "../../../src/shared/urls/routes.ts";
import { createPost, manifest } from "../../support/build/fixtureManifest.ts";

test("a list is pending if its summaries arrive while the filter is being created", async () => {
  const posts = Array.from({ length: MANY_POSTS }, (_, number) =>
    createPost({ slug: `p-${number}`, title: `${number}`, summary: "" }),
  );
  const many = { ...manifest, posts };
  let arriving: Promise<unknown> | undefined = Promise.resolve();
  const library = {
    manifest: async () => many,
    summaries: () => arriving,
    async filter() {
      arriving = undefined;
      return createFilter(many);
    },
  } as unknown as Library;
  const url = new URL("https://example.com/?sort=oldest");
  const asked = { pattern: paths.list.pattern, params: {}, url };
  expect(await loadList(library, asked)).toMatchObject({ isPending: true, isPart: true });
  expect(await loadList(library, asked)).toMatchObject({ isPending: false, isPart: false });
});

import { useEffect, useState } from "react";
import type { Post } from "../../../shared/manifest/schema.ts";
import { unreadKey } from "../../../shared/readingHistory/unread.ts";
import type { Visit } from "../../../shared/readingHistory/visit.ts";
import { useLibrary } from "../../data/libraryContext.ts";
import { StoredSection } from "./StoredSection.tsx";
import type { FeatureContext } from "../../data/featureContext.ts";

interface Props {
  visit: Visit | undefined;
  /** Number of posts whose hashes are stored to detect new and updated posts. */
  count: number;
  context: FeatureContext;
  onRemove: () => void;
}

/** Shows how many hashes of posts are stored, and lists the posts that are marked as unread. */
export function LastVisit({ visit, count, context: { messages }, onRemove }: Props) {
  const library = useLibrary();
  const [posts, setPosts] = useState<readonly Post[]>([]);
  const marks = new Map(visit?.marks);
  useEffect(() => {
    if (marks.size === 0) return;
    library?.manifest().then(
      (manifest) => setPosts(manifest.posts),
      // If the manifest cannot be loaded, no posts are listed, because their titles are unknown.
      () => undefined,
    );
  }, [library, marks.size]);
  const marked = posts.filter(({ url }) => marks.has(unreadKey(url)));
  return (
    <StoredSection
      title={messages.history.lastVisit}
      text={messages.history.lastVisitText(count)}
      clear={{ label: messages.history.removeVisit, run: onRemove }}
    >
      {marked.length > 0 && (
        <ul>
          {marked.map(({ url, title, language }) => (
            <li key={url}>
              <div>
                <a href={url} lang={language}>
                  {title}
                </a>
                <small>{messages.history.unread[marks.get(unreadKey(url)) ?? "new"]}</small>
              </div>
            </li>
          ))}
        </ul>
      )}
    </StoredSection>
  );
}

import { memo } from "react";
import { formatDay } from "../../../shared/content/calendarDay.ts";
import { Marked } from "./Marked.tsx";
import { hrefOfPassage, hrefOfPost, optionKey, linkedPassages } from "./options.ts";
import { OptionLink } from "./OptionLink.tsx";
import type { ClientAnswer, FoundText } from "../worker/searchClientTypes.ts";
import type { FeatureContext } from "../../data/featureContext.ts";

interface Props {
  found: ClientAnswer;
  context: FeatureContext;
  /** Key of the option that is selected by keyboard or mouse. */
  active: string | undefined;
  /** Returns the element ID of an option. */
  idOf: (key: string) => string;
}

/** Lists the results. Each post or page and each of its linked passages is an option. */
export const Results = memo(function Results({ found, ...rest }: Props) {
  return found.results.map((result) => <PostResult key={result.index} result={result} {...rest} />);
});

function PostResult({
  result,
  context: { language },
  active,
  idOf,
}: Omit<Props, "found"> & { result: FoundText }) {
  const { title, tags, passages, entry } = result;
  const indices = linkedPassages(result);
  const beginning = indices.length === 0 ? passages[0] : undefined;
  const postKey = optionKey(result);
  return (
    <div role="group" aria-labelledby={`${idOf(postKey)}-title`}>
      <OptionLink name={postKey} active={active} idOf={idOf} href={hrefOfPost(result)} lang={entry.language}>
        <span className="m-results-title" id={`${idOf(postKey)}-title`}>
          <Marked pieces={title} />
        </span>
        {(entry.date || tags.length > 0) && (
          <span className="m-results-facts" lang={language}>
            {entry.date && <time dateTime={entry.date}>{formatDay(entry.date, language)}</time>}
            {tags.map((tag) => (
              <span key={tag.map(({ text }) => text).join("")} className="m-results-tag">
                <Marked pieces={tag} />
              </span>
            ))}
          </span>
        )}
        {beginning && beginning.pieces.length > 0 && (
          <span className="m-results-snippet">
            <Marked pieces={beginning.pieces} />
          </span>
        )}
      </OptionLink>
      {indices.map((passage) => {
        const key = optionKey(result, passage);
        return (
          <OptionLink
            key={key}
            name={key}
            active={active}
            idOf={idOf}
            href={hrefOfPassage(result, passage)}
            lang={entry.language}
            className="m-results-passage"
          >
            {passage.heading.length > 0 && (
              <span className="m-results-section">
                <Marked pieces={passage.heading} />
              </span>
            )}
            <span className="m-results-snippet">
              <Marked pieces={passage.pieces} />
            </span>
          </OptionLink>
        );
      })}
    </div>
  );
}

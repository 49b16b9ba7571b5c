import { paths } from "../../../shared/urls/routes.ts";
import { EMPTY_SELECTION, searchHref } from "../../../shared/listing/selection.ts";
import { tagSlug } from "../../../shared/content/tag.ts";
import type { ClientAnswer } from "../worker/searchClientTypes.ts";
import type { FeatureContext } from "../../data/featureContext.ts";

interface Props {
  found: ClientAnswer;
  context: FeatureContext;
  /** Returns the URL of a search within the current scope. */
  hrefOf: (query: string) => string;
}

/** Suggests other searches if nothing was found. */
export function NoResults({ found, context: { messages, base }, hrefOf }: Props) {
  const { question, wordCounts, suggestions, outsideScope } = found;
  const searchOf = (q: string) => ({ href: hrefOf(q), "data-query": q });
  return (
    <div className="m-search-nothing">
      <p>
        <b>{messages.search.noResults(question.query.trim())}</b>{" "}
        {wordCounts.length > 1 && <span>{messages.search.allTermsRequired}</span>}
      </p>
      {outsideScope > 0 && (
        <p>
          <a
            href={base + searchHref({ ...EMPTY_SELECTION, q: question.query })}
            data-query={question.query}
            data-scope=""
          >
            {messages.search.foundOnSite(outsideScope)}
          </a>
        </p>
      )}
      <SuggestionList title={messages.search.searchOneTerm}>
        {wordCounts
          .filter(({ count }) => count > 0)
          .map(({ typed, count }) => (
            <a key={typed} {...searchOf(typed)}>
              {messages.search.oneTerm(typed, count)}
            </a>
          ))}
      </SuggestionList>
      <SuggestionList title={messages.search.similarWords}>
        {suggestions.words.map((word) => (
          <a key={word} {...searchOf(word)}>
            {word}
          </a>
        ))}
      </SuggestionList>
      <SuggestionList title={messages.search.similarTags}>
        {suggestions.tags.map((tag) => (
          <a key={tag} href={base + paths.tag.href(tagSlug(tag) ?? tag)}>
            #{tag}
          </a>
        ))}
      </SuggestionList>
    </div>
  );
}

function SuggestionList({ title, children }: { title: string; children: readonly React.ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <div className="m-search-ways">
      <p>{title}</p>
      {children}
    </div>
  );
}

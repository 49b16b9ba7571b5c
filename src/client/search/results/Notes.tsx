import { correctedQuery } from "./correctedQuery.ts";
import type { FeatureContext } from "../../data/featureContext.ts";
import type { SearchState } from "../useSearch.ts";

/** Shows above the results how the query was corrected and whether the search or a part of it failed. */
export function SearchNotes({
  searching,
  context: { messages },
}: {
  searching: SearchState;
  context: FeatureContext;
}) {
  const { found, failure, retry } = searching;
  const tryAgain = (
    <button type="button" className="m-search-plain" onClick={retry}>
      {messages.loading.retry}
    </button>
  );
  if (failure !== undefined) {
    return (
      <div className="m-search-notes" role="alert">
        <p>
          <b>{messages.search.failed}</b> {messages.loading.failedText} {tryAgain}
        </p>
        <p className="m-search-reason">{failure}</p>
      </div>
    );
  }
  const corrected = correctedQuery(found);
  if (corrected === undefined && found?.failure === undefined) return null;
  return (
    <div className="m-search-notes">
      {corrected !== undefined && <p>{messages.search.corrected(corrected)}</p>}
      {found?.failure !== undefined && (
        <>
          <p>
            {messages.search.titlesOnly} {tryAgain}
          </p>
          <p className="m-search-reason">{found.failure.message}</p>
        </>
      )}
    </div>
  );
}

/** Shows the loading state with a button that restarts the search. Below the results, so that they do not move. */
export function SearchProgress({
  searching: { found, isSlow, failure, restart },
  context: { messages },
}: {
  searching: SearchState;
  context: FeatureContext;
}) {
  const isComing = found?.failure === undefined && (found?.isPartial === true || isSlow);
  if (!isComing || failure !== undefined) return null;
  return (
    <div className="m-search-notes m-search-progress">
      <p>
        {found ? messages.search.searching : messages.loading.label}{" "}
        <button type="button" className="m-search-plain late" onClick={restart}>
          {messages.loading.retry}
        </button>
      </p>
    </div>
  );
}

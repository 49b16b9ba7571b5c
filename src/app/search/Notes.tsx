import { insteadOf } from "./insteadOf.ts";
import type { SearchSetting } from "./searchSetting.ts";
import type { Searching } from "./useSearch.ts";

/** What is said above the results: how a query was understood, what is still to come, what could not be fetched. */
export function Notes({ searching, setting: { words } }: { searching: Searching; setting: SearchSetting }) {
  const { found, isSlow, failure, retry } = searching;
  const tryAgain = (
    <button type="button" className="plain" onClick={retry}>
      {words.tryAgain}
    </button>
  );
  if (failure !== undefined) {
    return (
      <div className="notes" role="alert">
        <p>
          <b>{words.searchFailed}</b> {words.loadFailedText} {tryAgain}
        </p>
        <p className="reason">{failure}</p>
      </div>
    );
  }
  const instead = insteadOf(found);
  const isTold = instead !== undefined || found?.isPart === true || found?.failure !== undefined;
  if (!isTold && !isSlow) return null;
  return (
    <div className="notes">
      {instead !== undefined && <p>{words.foundInstead(instead)}</p>}
      {found?.failure === undefined ? (
        (found?.isPart || isSlow) && <p>{found ? words.stillLooking : words.loading}</p>
      ) : (
        <>
          <p>
            {words.titlesOnly} {tryAgain}
          </p>
          <p className="reason">{found.failure}</p>
        </>
      )}
    </div>
  );
}

/** Maximum number of calls in a batch. */
const MAX_CALLS = 16;

interface PendingCall<Question, Answer> {
  question: Question;
  resolve: (answer: Answer) => void;
  reject: (cause: unknown) => void;
}

/**
 * Returns a function that takes a single question. Sends concurrent questions in batches, because each message between threads takes time.
 * @param askAll Answers all questions of a batch. The answers must be in the order of the questions.
 */
export function batchCalls<Question, Answer>(
  askAll: (questions: Question[]) => Promise<Answer[]>,
): (question: Question) => Promise<Answer> {
  let waiting: PendingCall<Question, Answer>[] = [];
  const ask = async () => {
    const batch = waiting;
    waiting = [];
    try {
      const answers = await askAll(batch.map(({ question }) => question));
      for (const [index, { resolve }] of batch.entries()) resolve(answers[index] as Answer);
    } catch (cause) {
      for (const { reject } of batch) reject(cause);
    }
  };
  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (waiting.length === MAX_CALLS) void ask();
      else if (waiting.length === 1) setImmediate(() => waiting.length > 0 && void ask());
    });
}

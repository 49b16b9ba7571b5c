/** How many are asked for at once, to spare the way there and back for each. */
const MOST = 16;

interface Asked<Question, Answer> {
  question: Question;
  resolve: (answer: Answer) => void;
  reject: (cause: unknown) => void;
}

/** Gathers what is asked for at about the same time, to ask for it at once. */
export function batchCalls<Question, Answer>(
  askAll: (questions: Question[]) => Promise<Answer[]>,
): (question: Question) => Promise<Answer> {
  let waiting: Asked<Question, Answer>[] = [];
  const ask = async () => {
    const group = waiting;
    waiting = [];
    try {
      const answers = await askAll(group.map(({ question }) => question));
      for (const [index, { resolve }] of group.entries()) resolve(answers[index] as Answer);
    } catch (cause) {
      for (const { reject } of group) reject(cause);
    }
  };
  return (question) =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (waiting.length === MOST) void ask();
      else if (waiting.length === 1) setImmediate(() => waiting.length > 0 && void ask());
    });
}

/**
 * Many calls in a short time lead to one run, once there has been quiet for so many milliseconds. No run begins
 * during another; a call meanwhile leads to one more after it.
 */
export function whenQuiet(quietTime: number, run: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  const start = oneAtATime(run);
  return () => {
    clearTimeout(timer);
    timer = setTimeout(start, quietTime);
  };
}

function oneAtATime(run: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const start = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await run();
    } while (again);
    running = false;
  };
  return () => void start();
}

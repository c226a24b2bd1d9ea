// Ctrl-C in long work: it ends after the piece at hand; a second one ends at once.

export interface Stopper {
  asked(): boolean;
  /** Lets signals in between two pieces. */
  listen(): Promise<void>;
  /** From here on Ctrl-C ends at once again. */
  end(): void;
}

export function stopper(): Stopper {
  let asked = false;
  const hear = (): void => {
    asked = true;
    process.off('SIGINT', hear);
  };
  process.on('SIGINT', hear);
  return {
    asked: () => asked,
    listen: () => new Promise<void>((resolve) => setImmediate(resolve)),
    end: () => process.off('SIGINT', hear),
  };
}

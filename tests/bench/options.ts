// What a bench is asked for: a command with a help text, that answers a wrong call with one line.
import { Command, InvalidArgumentError } from 'commander';

/** @param script its name in package.json; `example`: what to write behind it */
export function benchCommand(script: string, description: string, example = ''): Command {
  const call = `npm run ${script} --`;
  return new Command(call)
    .description(description)
    .addHelpText('after', `\nExample:\n  ${`${call} ${example}`.replace(/ --\s*$/, '')}`)
    .configureOutput({
      outputError: (text, write) =>
        write(text.replace(/\s*\n\s*\(.*\)/, '').replace(/\n*$/, ` - see ${call} --help\n`)),
    })
    .allowExcessArguments(false)
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));
}

export function countOf(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new InvalidArgumentError('Give a whole number from 1 on.');
}

import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { javaFor, whatIsMissing } from '../../src/store/neo4j-server/jars.ts';
import { findJavas } from '../../src/store/neo4j-server/java.ts';

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'demarche-java-')));
afterAll(() => rmSync(folder, { recursive: true }));

function fakeJava(version: string): string {
  const home = path.join(folder, version);
  mkdirSync(path.join(home, 'bin'), { recursive: true });
  writeFileSync(path.join(home, 'release'), `IMPLEMENTOR="x"\nJAVA_VERSION="${version}"\n`);
  const program = path.join(home, 'bin', 'java');
  writeFileSync(program, '');
  chmodSync(program, 0o755);
  return home;
}

describe('findJavas', () => {
  it('finds those of JAVA_HOME and PATH, newest first, by their own word', () => {
    const env = { JAVA_HOME: fakeJava('99.0.1'), PATH: path.join(fakeJava('98'), 'bin') };
    expect(findJavas(env).slice(0, 2)).toEqual([
      { program: path.join(folder, '99.0.1/bin/java'), major: 99 },
      { program: path.join(folder, '98/bin/java'), major: 98 },
    ]);
  });
});

describe('javaFor', () => {
  const javas = [25, 21, 17, 11].map((major) => ({ program: `java-${major}`, major }));
  it('gives each release the newest that it is made for', () => {
    expect(javaFor('5', javas)?.major).toBe(21);
    expect(javaFor('2026', javas)?.major).toBe(25);
    expect(javaFor('2026', javas.slice(2))).toBeNull();
    expect(javaFor('5', javas.slice(3))).toBeNull();
  });
});

it('says what is missing for a server', () => {
  const bare = { PATH: '/nowhere', XDG_CACHE_HOME: folder };
  expect(whatIsMissing('5', bare)).toMatch(/^(no Java 17 or 21 found|Maven \(mvn\) is not on the PATH)$/);
});

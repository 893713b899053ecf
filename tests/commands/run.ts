import {type SpawnOptions, spawn} from 'node:child_process';

/** Runs a program to its end with its output shown. Gives its exit code; 1 where it could not be started. */
export function run(program: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {stdio: 'inherit', ...options});
    child.on('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs a program and gives all that it printed, with its exit code. It is shown as well, unless `quiet`. */
export function collect(program: string, args: readonly string[], {quiet = false, ...options}: SpawnOptions & {quiet?: boolean} = {}): Promise<{code: number; output: string}> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {...options, stdio: ['ignore', 'pipe', 'pipe']});
    let output = '';
    const add = (chunk: Buffer): void => {
      output += chunk.toString();
      if (!quiet) process.stdout.write(chunk);
    };
    child.stdout?.on('data', add);
    child.stderr?.on('data', add);
    child.on('error', (error) => resolve({code: 1, output: error.message}));
    child.on('exit', (code) => resolve({code: code ?? 1, output}));
  });
}

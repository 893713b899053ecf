import {spawn} from 'node:child_process';

/** Runs a program to its end. A failure tells what the program said, since that is all there is to go by. */
export function runCommand(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {env: {...process.env, ...env}, stdio: ['ignore', 'pipe', 'pipe']});
    let said = '';
    const listen = (chunk: Buffer) => {
      said = `${said}${chunk.toString()}`.slice(-4000);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}:\n${said}`))));
  });
}

/** A mail server on this machine that takes every mail, or refuses those to some addresses, and keeps it. */

import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

export interface Smtp {
  /** For SMTP_URL. */
  url: string;
  /** Each mail as it came over the wire, headers and all. */
  mails: { to: string; raw: string }[];
  close(): Promise<void>;
}

export async function startSmtp(refuse: (to: string) => boolean = () => false): Promise<Smtp> {
  const mails: Smtp['mails'] = [];
  const server = createServer(socket => serve(socket, refuse, mail => mails.push(mail)));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
}

/** As much of RFC 5321 as a sender needs. */
function serve(
  socket: Socket,
  refuse: (to: string) => boolean,
  keep: (mail: { to: string; raw: string }) => void,
) {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let read = '';
  let to = '';
  let writing = false;
  say('220 ready');
  socket.on('error', () => socket.destroy());
  socket.setEncoding('utf8').on('data', chunk => {
    read += chunk;
    for (;;) {
      const end = read.indexOf(writing ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const line = read.slice(0, end);
      read = read.slice(end + (writing ? 5 : 2));
      if (writing) {
        keep({ to, raw: line });
        writing = false;
        say('250 taken');
        continue;
      }
      const word = line.slice(0, 4).toUpperCase();
      if (word === 'RCPT') to = /<(.*?)>/.exec(line)?.[1] ?? '';
      writing = word === 'DATA';
      say(
        word === 'DATA'
          ? '354 go on'
          : word === 'QUIT'
            ? '221 bye'
            : word === 'RCPT' && refuse(to)
              ? '550 no such mailbox'
              : '250 yes',
      );
      if (word === 'QUIT') socket.end();
    }
  });
}

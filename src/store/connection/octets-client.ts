import { Client, type ClientConfig, type Connection } from 'pg';
import type { BackendMessage } from 'pg-protocol/dist/messages';
import { Parser } from 'pg-protocol/dist/parser';
import type { Octets } from './octets';

/** What takes a message apart, a private part of `Parser`. */
interface Handles {
  handlePacket: (offset: number, code: number, length: number, bytes: Buffer) => BackendMessage;
}

/** The first byte of a row in Postgres's protocol (Message Formats): `D`. */
const dataRow = 0x44;

/**
 * A client that can give columns as they come. For an answer that is sent on, being made a string and bytes again takes a third of the
 * service's time where it is not all ASCII.
 */
export class OctetsClient extends Client {
  #asTheyCome = false;

  constructor(config?: ClientConfig) {
    super(config);
    const { connection } = this;
    Object.assign(connection, { attachListeners: (stream: Connection['stream']) => this.#listen(stream, connection) });
  }

  /** Says whether columns are `Octets`, from the next row on. */
  give(asTheyCome: boolean) {
    this.#asTheyCome = asTheyCome;
  }

  #listen(stream: Connection['stream'], connection: Connection) {
    const parser = new Parser();
    const handles = parser as unknown as Handles;
    const handle = handles.handlePacket.bind(parser);
    handles.handlePacket = (offset, code, length, bytes) =>
      code === dataRow && this.#asTheyCome ? rowAt(offset, bytes) : handle(offset, code, length, bytes);
    const tell = (message: BackendMessage) => connection.emit(message.name === 'error' ? 'errorMessage' : message.name, message);
    stream.on('data', (chunk: Buffer) => parser.parse(chunk, tell));
  }
}

/** The number of columns, and of each its length and its bytes; a length of -1 is NULL. */
function rowAt(offset: number, bytes: Buffer): BackendMessage {
  const fields = Array<Octets | null>(bytes.readInt16BE(offset));
  let at = offset + 2;
  for (let column = 0; column < fields.length; column++) {
    const length = bytes.readInt32BE(at);
    at += 4;
    fields[column] = length < 0 ? null : (bytes.toString('latin1', at, (at += length)) as Octets);
  }
  return { name: 'dataRow', fields } as unknown as BackendMessage;
}

import type { Bytes } from "../bytes.ts";

/** What authenticators write in CBOR (RFC 8949): the part of it that CTAP2 uses, without fractions and tags. */
export type Cbor = number | string | boolean | null | Bytes | readonly Cbor[] | CborMap;

export type CborMap = ReadonlyMap<number | string, Cbor>;

export const isCborMap = (value: Cbor | undefined): value is CborMap => value instanceof Map;

/** Reads the first item and how many bytes it takes. Throws for anything else than well-formed CBOR of this kind. */
export function readCbor(bytes: Bytes): { value: Cbor; length: number } {
  const reader = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0 };
  return { value: readItem(reader, 0), length: reader.at };
}

interface Reader {
  readonly bytes: Bytes;
  readonly view: DataView;
  at: number;
}

// CTAP2 nests four levels at most; the statement of an attestation is one of them.
const deepest = 8;

function readItem(reader: Reader, depth: number): Cbor {
  if (depth > deepest) throw malformed();
  const first = take(reader, 1)[0] ?? 0;
  const [major, info] = [first >> 5, first & 31];
  if (major === 7) return readSimple(info);
  const size = readSize(reader, info);
  switch (major) {
    case 0:
      return size;
    case 1:
      return -1 - size;
    case 2:
      return take(reader, size);
    case 3:
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(take(reader, size));
    case 4:
      return readList(reader, size, depth);
    case 5:
      return readMap(reader, size, depth);
    default:
      throw malformed();
  }
}

/** A number that follows the first byte, or is in it. Items of no given length are not among what CTAP2 uses. */
function readSize(reader: Reader, info: number): number {
  if (info < 24) return info;
  const length = 2 ** (info - 24);
  if (length > 8) throw malformed();
  const at = reader.at;
  take(reader, length);
  if (length === 1) return reader.view.getUint8(at);
  if (length === 2) return reader.view.getUint16(at);
  if (length === 4) return reader.view.getUint32(at);
  const size = reader.view.getBigUint64(at);
  if (size > Number.MAX_SAFE_INTEGER) throw malformed();
  return Number(size);
}

function readSimple(info: number): Cbor {
  if (info === 20 || info === 21) return info === 21;
  if (info === 22) return null;
  throw malformed();
}

function readList(reader: Reader, size: number, depth: number): readonly Cbor[] {
  const list: Cbor[] = [];
  // Not by `Array.from`: a length that is a lie would be believed before the first byte is missed.
  for (let index = 0; index < size; index++) list.push(readItem(reader, depth + 1));
  return list;
}

function readMap(reader: Reader, size: number, depth: number): CborMap {
  const map = new Map<number | string, Cbor>();
  for (let index = 0; index < size; index++) {
    const key = readItem(reader, depth + 1);
    if ((typeof key !== "number" && typeof key !== "string") || map.has(key)) throw malformed();
    map.set(key, readItem(reader, depth + 1));
  }
  return map;
}

function take(reader: Reader, length: number): Bytes {
  const end = reader.at + length;
  if (end > reader.bytes.length) throw malformed();
  const taken = reader.bytes.slice(reader.at, end);
  reader.at = end;
  return taken;
}

const malformed = () => new Error("This is no CBOR as authenticators write it.");

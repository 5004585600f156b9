/** One sentence where nothing else can be shown, with what to do about it. */
export interface NoticeProps {
  readonly text: string;
  readonly detail?: string;
  readonly deed?: string;
  readonly onDeed?: () => void;
}

export function Notice({ text, detail, deed, onDeed }: NoticeProps) {
  return (
    <div className="notice" role="status">
      <p>{text}</p>
      {detail === undefined ? null : <p className="label">{detail}</p>}
      {deed === undefined ? null : (
        <button type="button" className="deed" onClick={onDeed}>
          {deed}
        </button>
      )}
    </div>
  );
}

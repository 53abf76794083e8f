/** A mail's plain text with its http(s) addresses as links; anything else in it stays text. */
export function MailText({ body, language }: { body: string; language: string }) {
  return (
    <div className="mail-text" lang={language}>
      {body.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) =>
        index % 2 === 1 ? (
          <a key={index} href={part} rel="noreferrer">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </div>
  )
}

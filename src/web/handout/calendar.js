// An appointment as a calendar file (RFC 5545). The title says nothing but that there is one: calendars show it on a locked
// phone. The time is that of the place, whatever the phone thinks of zones.

const LINE = 75; // octets

const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|[\r\n]/g, "\\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "");
const two = (number) => String(number).padStart(2, "0");
const eight = (day) => String(day).padStart(8, "0");

/** Lines are folded where they would be longer than allowed, and never within a character. */
const folded = (line) => {
  const octets = new TextEncoder();
  let [text, length] = ["", 0];
  for (const character of line) {
    const size = octets.encode(character).length;
    if (length + size > LINE) [text, length] = [`${text}\r\n `, 1];
    text += character;
    length += size;
  }
  return text;
};

/** How many of these services before this one have their appointment at the same time. */
const earlier = (service, services) => {
  const at = ({ appointment: { day, minutes } }) => `${day} ${minutes}`;
  return services.slice(0, services.indexOf(service)).filter((other) => other.appointment && at(other) === at(service)).length;
};

/** The file. Its id stays the same when the same handout is opened twice, so that a calendar has the appointment once, and differs
 * where two are at one time. With `onlyTime` it says neither with whom nor where: whoever sees a calendar sees that too. */
export const calendarFile = (service, { made, services }, words, onlyTime) => {
  const { name, where, contacts, appointment } = service;
  const before = earlier(service, services);
  const day = eight(appointment.day);
  const time = appointment.minutes && `${two(Math.floor(appointment.minutes / 60) % 24)}${two(appointment.minutes % 60)}00`;
  const description = [name, appointment.words, contacts.phone].filter(Boolean).join("\n");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Liaison//Handout//EN",
    "BEGIN:VEVENT",
    `UID:${day}T${time || "0"}-${made}${before ? `-${before}` : ""}@handout.invalid`,
    `DTSTAMP:${made ? eight(made) : day}T000000Z`,
    time ? `DTSTART:${day}T${time}` : `DTSTART;VALUE=DATE:${day}`,
    `SUMMARY:${escaped(words.say("appointment-summary"))}`,
    !onlyTime && where && `LOCATION:${escaped(where)}`,
    !onlyTime && description && `DESCRIPTION:${escaped(description)}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.filter(Boolean).map((line) => `${folded(line)}\r\n`).join("");
};

#include <gmime/gmime.h>

/* GLib's casts and type checks are macros, which Swift does not see. */

static inline gboolean gmime_is_part(GMimeObject *object) { return GMIME_IS_PART(object); }
static inline gboolean gmime_is_multipart(GMimeObject *object) { return GMIME_IS_MULTIPART(object); }
static inline gboolean gmime_is_message_part(GMimeObject *object) { return GMIME_IS_MESSAGE_PART(object); }
static inline gboolean gmime_is_mailbox(InternetAddress *address) { return INTERNET_ADDRESS_IS_MAILBOX(address); }
static inline gboolean gmime_is_group(InternetAddress *address) { return INTERNET_ADDRESS_IS_GROUP(address); }

static inline GMimePart *gmime_as_part(GMimeObject *object) { return (GMimePart *) object; }
static inline GMimeMultipart *gmime_as_multipart(GMimeObject *object) { return (GMimeMultipart *) object; }
static inline GMimeMessagePart *gmime_as_message_part(GMimeObject *object) { return (GMimeMessagePart *) object; }
static inline InternetAddressMailbox *gmime_as_mailbox(InternetAddress *address) {
  return (InternetAddressMailbox *) address;
}
static inline InternetAddressGroup *gmime_as_group(InternetAddress *address) { return (InternetAddressGroup *) address; }

static inline GMimeObject *gmime_object_of_message(GMimeMessage *message) { return (GMimeObject *) message; }
static inline GMimeObject *gmime_object_of_part(GMimePart *part) { return (GMimeObject *) part; }
static inline GMimeObject *gmime_object_of_text(GMimeTextPart *part) { return (GMimeObject *) part; }
static inline GMimeObject *gmime_object_of_multipart(GMimeMultipart *multipart) { return (GMimeObject *) multipart; }
static inline GMimePart *gmime_part_of_text(GMimeTextPart *part) { return (GMimePart *) part; }

static inline GByteArray *gmime_memory_bytes(GMimeStream *stream) {
  return g_mime_stream_mem_get_byte_array((GMimeStreamMem *) stream);
}
/* Bytes that were written to a stream that keeps nothing. */
static inline gsize gmime_bytes_passed(GMimeStream *stream) { return ((GMimeStreamNull *) stream)->written; }

package cfpackage

import (
	"crypto/sha1"
	"encoding/hex"
	"net/url"
	"regexp"
	"strings"
)

var uuidForm = regexp.MustCompile(`^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$`)

// Identifier returns the UUID under which an id is written, as the format has no
// other identifiers: the id itself when it is one, else the name-based UUID
// (version 5) of the id in the namespace of URLs (RFC 9562, section 5.5, 2024,
// doi:10.17487/RFC9562). One id always has one identifier.
func Identifier(id string) string {
	if uuidForm.MatchString(id) {
		return id
	}
	const urls = "\x6b\xa7\xb8\x11\x9d\xad\x11\xd1\x80\xb4\x00\xc0\x4f\xd4\x30\xc8"
	sum := sha1.Sum([]byte(urls + id))
	sum[6], sum[8] = sum[6]&0x0f|0x50, sum[8]&0x3f|0x80
	h := hex.EncodeToString(sum[:16])
	return h[:8] + "-" + h[8:12] + "-" + h[12:16] + "-" + h[16:20] + "-" + h[20:]
}

// idPrefix begins the URIs that keep an id which is no URI.
const idPrefix = "urn:kakezan:id:"

// uriOf returns the URI that goes with an id, from which [idOf] reads it back.
func uriOf(id string) string {
	if u, err := url.Parse(id); err == nil && u.IsAbs() && u.String() == id && !strings.HasPrefix(id, idPrefix) {
		return id
	}
	return idPrefix + url.PathEscape(id)
}

// idOf returns the id of something: that of which the identifier was made, when
// the URI still has it, else the identifier.
func idOf(identifier, uri *string) string {
	id := say(uri)
	if escaped, ok := strings.CutPrefix(id, idPrefix); ok {
		id, _ = url.PathUnescape(escaped)
	}
	if id != "" && Identifier(id) == say(identifier) {
		return id
	}
	return say(identifier)
}

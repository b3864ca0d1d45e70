package reason_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/text/language"

	"github.com/kakezan/kakezan/internal/reason"
)

// unpacked returns the error of reading gzip.
func unpacked(b []byte) error {
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err == nil {
		_, err = io.Copy(io.Discard, z)
	}
	return err
}

func TestOf(t *testing.T) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write([]byte(strings.Repeat("some text and more of it ", 99)))
	_ = z.Close()
	bad := bytes.Clone(b.Bytes())
	for i := 12; i < len(bad)-8; i++ {
		bad[i] = 0xff
	}
	sum := bytes.Clone(b.Bytes())
	sum[len(sum)-5] ^= 1
	_, none := os.ReadFile(t.TempDir() + "/none")
	_, folder := os.ReadFile(t.TempDir())
	_, noZip := zip.NewReader(strings.NewReader("text"), 4)
	for _, test := range []struct {
		name   string
		err    error
		en, ja string
	}{
		{"no file", none, "there is no such file", "ファイルがありません"},
		{"folder", folder, "it is a folder", "フォルダーです"},
		{"zip", fmt.Errorf("wrapped: %w", noZip), "it is no zip file", "zip ファイルではありません"},
		{"no gzip", unpacked([]byte("no gzip at all")), "its compressed content is damaged", "圧縮された内容が壊れています"},
		{"cut gzip", unpacked(b.Bytes()[:b.Len()-9]), "it is cut off", "途中で切れています"},
		{"bad gzip", unpacked(bad), "its compressed content is damaged", "圧縮された内容が壊れています"},
		{"other content", unpacked(sum), "its compressed content is damaged", "圧縮された内容が壊れています"},
		{"path", &fs.PathError{Op: "open", Path: "x", Err: syscall.ENOSPC}, syscall.ENOSPC.Error(), syscall.ENOSPC.Error()},
		{"other", errors.New("disk on fire"), "disk on fire", "disk on fire"},
	} {
		got := reason.Of(test.err)
		if en, ja := got.In(language.English), got.In(language.Japanese); en != test.en || ja != test.ja {
			t.Errorf("%s: %q, %q; want %q, %q", test.name, en, ja, test.en, test.ja)
		}
	}
}

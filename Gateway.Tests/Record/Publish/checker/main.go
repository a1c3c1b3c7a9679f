// Checks a published log with the code that checks Go's own module log. Only the signature type, ECDSA, is added here.
//
//	checker DIRECTORY VERIFIER-KEY [OLD-CHECKPOINT [PROOF]]
package main

import (
	"crypto/ecdsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type ecdsaVerifier struct {
	name string
	id   uint32
	key  *ecdsa.PublicKey
}

func (v ecdsaVerifier) Name() string    { return v.name }
func (v ecdsaVerifier) KeyHash() uint32 { return v.id }
func (v ecdsaVerifier) Verify(text, signature []byte) bool {
	digest := sha256.Sum256(text)
	return ecdsa.VerifyASN1(v.key, digest[:], signature)
}

func verifierOf(text string) note.Verifier {
	parts := strings.SplitN(text, "+", 3)
	material, err := base64.StdEncoding.DecodeString(parts[2])
	must(err)
	key, err := x509.ParsePKIXPublicKey(material[1:])
	must(err)
	digest := sha256.Sum256(material[1:])
	id := binary.BigEndian.Uint32(digest[:4])
	if material[0] != 2 || parts[1] != fmt.Sprintf("%08x", id) {
		fail("the verifier key is not as it must be")
	}
	return ecdsaVerifier{parts[0], id, key.(*ecdsa.PublicKey)}
}

func treeOf(checkpoint []byte, key note.Verifier) tlog.Tree {
	opened, err := note.Open(checkpoint, note.VerifierList(key))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	root, err := tlog.ParseHash(lines[2])
	must(err)
	if lines[0] != key.Name() {
		fail("the checkpoint is of another log")
	}
	return tlog.Tree{N: size, Hash: root}
}

type files struct{ directory string }

func (f files) Height() int                     { return 8 }
func (f files) SaveTiles([]tlog.Tile, [][]byte) {}
func (f files) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var contents [][]byte
	for _, tile := range tiles {
		// Go names the height of its tiles in the path.
		path := "tile/" + strings.TrimPrefix(tile.Path(), "tile/8/")
		content, err := os.ReadFile(filepath.Join(f.directory, path))
		if err != nil {
			return nil, err
		}
		contents = append(contents, content)
	}
	return contents, nil
}

func (f files) entries(tree tlog.Tree, bundle int64) [][]byte {
	tile := tlog.Tile{H: 8, L: 0, N: bundle, W: 256}
	if rest := tree.N - bundle*256; rest < 256 {
		tile.W = int(rest)
	}
	content, err := os.ReadFile(filepath.Join(f.directory, "tile/entries/"+strings.TrimPrefix(tile.Path(), "tile/8/0/")))
	must(err)
	var entries [][]byte
	for len(content) > 0 {
		length := int(binary.BigEndian.Uint16(content))
		entries = append(entries, content[2:2+length])
		content = content[2+length:]
	}
	if len(entries) != tile.W {
		fail("a bundle holds too few entries")
	}
	return entries
}

func main() {
	directory, key := os.Args[1], verifierOf(os.Args[2])
	checkpoint, err := os.ReadFile(filepath.Join(directory, "checkpoint"))
	must(err)
	tree := treeOf(checkpoint, key)
	log := files{directory}
	hashes := tlog.TileHashReader(tree, log)
	root, err := tlog.TreeHash(tree.N, hashes)
	must(err)
	if root != tree.Hash {
		fail("the tiles lead to another root")
	}

	for bundle := int64(0); bundle*256 < tree.N; bundle++ {
		checkBundle(bundle, tree, log.entries(tree, bundle), hashes)
	}

	if len(os.Args) > 3 {
		text, err := os.ReadFile(os.Args[3])
		must(err)
		old := treeOf(text, key)
		proof, err := tlog.ProveTree(tree.N, old.N, hashes)
		must(err)
		must(tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash))
	}

	if len(os.Args) > 4 {
		checkProof(os.Args[4], key)
	}
	fmt.Printf("%d entries\n", tree.N)
}

func checkBundle(bundle int64, tree tlog.Tree, entries [][]byte, hashes tlog.HashReader) {
	var places []int64
	for i := range entries {
		places = append(places, tlog.StoredHashIndex(0, bundle*256+int64(i)))
	}
	stored, err := hashes.ReadHashes(places)
	must(err)
	for i, entry := range entries {
		if stored[i] != tlog.RecordHash(entry) {
			fail(fmt.Sprintf("entry %d is not the one in the tree", bundle*256+int64(i)))
		}
	}

	proof, err := tlog.ProveRecord(tree.N, bundle*256, hashes)
	must(err)
	must(tlog.CheckRecord(proof, tree.N, tree.Hash, bundle*256, tlog.RecordHash(entries[0])))
}

func checkProof(path string, key note.Verifier) {
	text, err := os.ReadFile(path)
	must(err)
	head, checkpoint, _ := strings.Cut(string(text), "\n\n")
	lines := strings.Split(head, "\n")
	if lines[0] != "c2sp.org/tlog-proof@v1" || !strings.HasPrefix(lines[1], "extra ") || !strings.HasPrefix(lines[2], "index ") {
		fail("the proof is not one")
	}
	leaf, err := base64.StdEncoding.DecodeString(lines[1][len("extra "):])
	must(err)
	index, err := strconv.ParseInt(lines[2][len("index "):], 10, 64)
	must(err)
	var proof tlog.RecordProof
	for _, line := range lines[3:] {
		hash, err := tlog.ParseHash(line)
		must(err)
		proof = append(proof, hash)
	}
	tree := treeOf([]byte(checkpoint), key)
	must(tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(leaf)))
}

func must(err error) {
	if err != nil {
		fail(err.Error())
	}
}

func fail(why string) {
	fmt.Fprintln(os.Stderr, why)
	os.Exit(1)
}
